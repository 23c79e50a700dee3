/** Asks /health/ready ten times a second, and keeps the slowest answer of each second. */
export function watchHealth(origin: string) {
  const slowest: number[] = [];
  const startedAt = performance.now();
  const timer = setInterval(() => {
    const askedAt = performance.now();
    const second = Math.floor((askedAt - startedAt) / 1000);
    const told = () => {
      slowest[second] = Math.max(slowest[second] ?? 0, performance.now() - askedAt);
    };
    fetch(`${origin}/health/ready`)
      .then((answer) => answer.text())
      .then(told, told);
  }, 100);
  return {
    stop: (): readonly number[] => {
      clearInterval(timer);
      return slowest;
    },
  };
}
