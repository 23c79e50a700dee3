#!/usr/bin/env bash
# Builds a peer from our WSDL. Usage: build.sh gsoap|jaxws OUTPUT_DIRECTORY
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
wsdl=$root/wsdl/JobannonceService.v2.wsdl
mkdir -p "$2"
cd "$2"

gsoap() {
  wsdl2h -t "$root/test/interop/gsoap/prefixes.dat" -o service.h "$wsdl"
  soapcpp2 -1 -j -S -x -I/usr/share/gsoap/import service.h
  # Operations that nobody asks for answer that there is no such method.
  g++ -O2 -I. -DWITH_DEFAULT_VIRTUAL -o server \
    soapC.cpp soapJobannonceServiceBindingService.cpp "$here/gsoap/server.cpp" -lgsoap++ -lpthread
}

jaxws() {
  mkdir -p source
  wsimport -extension -Xnocompile -encoding UTF-8 -quiet -d source "$wsdl"
  find source -name '*.java' >sources
  javac -encoding UTF-8 -nowarn -cp /usr/share/java/jaxws-rt.jar -d . @sources "$here/jaxws/Server.java"
}

"$1" # the function of the peer's name
