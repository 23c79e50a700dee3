#!/usr/bin/env bash
# Builds client.cpp. Usage: build.sh WSDL_URL OUTPUT_DIRECTORY [1.1|1.2]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$2"

wsdl2h -t "$here/prefixes.dat" -o wsdl.h "$1"
cat "$here/fault-detail.h" wsdl.h >jobannonce.h
version=${3:-1.1}
soapcpp2 -${version#1.} -j -C -x -I/usr/share/gsoap/import jobannonce.h

g++ -I. -c soapC.cpp &
g++ -I. -c soapJobannonceServiceBindingProxy.cpp "$here/client.cpp"
wait $!
g++ -o client client.o soapC.o soapJobannonceServiceBindingProxy.o -lgsoap++
