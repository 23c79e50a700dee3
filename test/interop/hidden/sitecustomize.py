"""Python as a newcomer has it: what Debian and pip have added to it is not found. Used with INTEROP=none (tools.ts)."""

import sys

sys.path[:] = [path for path in sys.path if not path.endswith(("dist-packages", "site-packages"))]
