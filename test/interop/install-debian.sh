#!/usr/bin/env bash
# Installs other people's SOAP clients on Debian, for test/interop/. Safe to run again; quick when all of it is there.
set -euo pipefail

packages=(
  python3-zeep       # zeep
  python3-suds       # suds
  php-cli php-soap   # PHP SoapClient
  gsoap libgsoap-dev g++ # wsdl2h, soapcpp2, and what compiles their output
  jaxws              # wsimport and the JAX-WS runtime (Metro)
  default-jdk-headless
  libsoap-lite-perl  # SOAP::Lite
)

missing=()
for package in "${packages[@]}"; do
  [[ $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) == 'install ok installed' ]] || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
  echo "interop: all ${#packages[@]} Debian packages are installed"
  exit 0
fi

as_root=()
if ((EUID != 0)); then
  command -v sudo >/dev/null || { echo "interop: run as root to install: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q "$@"; }

echo "interop: installing ${missing[*]}"
apt install --no-install-recommends --simulate "${missing[@]}" >/dev/null 2>&1 || apt update
apt install --no-install-recommends "${missing[@]}"
