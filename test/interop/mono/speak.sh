#!/usr/bin/env bash
# Builds Speak.exe. Usage: speak.sh OUTPUT_DIRECTORY WSDL_URL...
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$1
# Each service has a namespace of its own, as types that two of them share are written twice.
for url in "${@:2}"; do
  name=${url##*/} name=${name%\?*}
  wsdl -nologo -namespace:"Jobnet.$name" -out:"$out/$name.cs" "$url"
done
mcs -nowarn:0618,1701 -r:System.Web.Services -out:"$out/Speak.exe" "$out"/*Service.cs "$here/Speak.cs"
