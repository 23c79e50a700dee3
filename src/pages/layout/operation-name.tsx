/** A name of the contract may be broken where its words begin. */
export const OperationName = ({ name }: { readonly name: string }) => (
  <>
    {name.split(/(?=[A-Z])/).map((word, at) => (
      <>
        {at > 0 && <wbr />}
        {word}
      </>
    ))}
  </>
);
