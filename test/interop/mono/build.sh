#!/usr/bin/env bash
# Builds the program of this folder. Usage: build.sh OUTPUT_DIRECTORY WSDL_URL
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
wsdl -nologo -namespace:Jobnet -out:"$1/Service.cs" "$2"
mcs -nowarn:0618,1701 -r:System.Web.Services -out:"$1/Lists.exe" "$1/Service.cs" "$here/Lists.cs"
