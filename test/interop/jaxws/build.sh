#!/usr/bin/env bash
# Builds a program of this folder.
# Usage: build.sh PROGRAM.java OUTPUT_DIRECTORY 1.1|1.2 WSDL_URL...
# Run it then with: java -cp OUTPUT_DIRECTORY:/usr/share/java/jaxws-rt.jar PROGRAM WSDL_URL...
# [1.1|1.2]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2/source"

# -XadditionalHeaders makes both headers parameters of every method; -extension lets wsimport take
# the SOAP 1.2 port.
options=(-XadditionalHeaders -Xnocompile -encoding UTF-8 -quiet)
if [[ $3 == 1.2 ]]; then options+=(-extension); fi
# Types that two services share are written twice, the same.
for wsdl in "${@:4}"; do wsimport "${options[@]}" -d "$2/source" "$wsdl"; done

# Since Java 11 JAX-WS is no part of the JDK: jaxws-rt.jar names all it needs in its manifest.
find "$2/source" -name '*.java' >"$2/sources"
javac -encoding UTF-8 -cp /usr/share/java/jaxws-rt.jar -sourcepath "$here" -d "$2" "@$2/sources" "$here/$1"
