#!/usr/bin/env bash
# Installs on Debian what the tests run of other people's: SOAP clients for test/interop/, and
# PostgreSQL. Safe to run again; quick when all of it is there.
set -euo pipefail

packages=(
  python3-zeep
  python3-suds
  php-cli php-soap
  gsoap libgsoap-dev g++     # wsdl2h, soapcpp2, and what compiles their output
  jaxws default-jdk-headless # wsimport, the JAX-WS runtime, and what compiles wsimport's output
  libsoap-lite-perl liblwp-protocol-https-perl
  libssl-dev openssl curl    # TLS with gSOAP, and files of other kinds from a certificate
  mono-devel                 # wsdl, mcs and the runtime
  xmlsec1 python3-xmlsec libwss4j-java # signatures of WS-Security: xmlsec1, zeep with xmlsec, WSS4J
  nginx-light # a proxy that hands over the certificate of a caller; Debian also starts it as a service
  chromium-headless-shell # the browser that pages are read in; without windows it takes half the time
  postgresql # another version than the embedded one; Debian also starts it as a service
)

command -v dpkg-query >/dev/null || { echo "interop: this is not Debian; install by hand: ${packages[*]}" >&2; exit 1; }

missing=()
for package in "${packages[@]}"; do
  [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
  echo "interop: all ${#packages[@]} Debian packages are installed"
  exit 0
fi

as_root=()
if ((EUID != 0)); then
  command -v sudo >/dev/null || { echo "interop: run this as root, to install: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q "$@"; }

echo "interop: installing ${missing[*]}"
# Package lists that are absent or old make the first attempt fail.
apt install --no-install-recommends "${missing[@]}" || {
  apt update
  apt install --no-install-recommends "${missing[@]}"
}
