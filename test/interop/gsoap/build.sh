#!/usr/bin/env bash
# Builds a program of this folder. Usage: build.sh PROGRAM.cpp OUTPUT_DIRECTORY 1.1|1.2 WSDL_URL...
# Run it then with: OUTPUT_DIRECTORY/PROGRAM SERVICE_URL...
# With TLS=1 it speaks https.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=${1%.cpp}
cd "$2"

wsdl2h -t "$here/prefixes.dat" -o wsdl.h "${@:4}"
cat "$here/fault-detail.h" wsdl.h >services.h
soapcpp2 -${3#1.} -j -C -x -I/usr/share/gsoap/import services.h
"$here/operations.sh"

compile=(g++ -I.) libraries=(-lgsoap++)
if [[ ${TLS:-} ]]; then compile+=(-DWITH_OPENSSL) libraries=(-lgsoapssl++ -lssl -lcrypto); fi
"${compile[@]}" -c soapC.cpp &
"${compile[@]}" -c soap*Proxy.cpp "$here/$program.cpp"
wait $!
g++ -o "$program" ./*.o "${libraries[@]}"
