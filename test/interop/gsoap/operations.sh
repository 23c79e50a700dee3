#!/usr/bin/env bash
# Run where soapcpp2 has written its proxies, it writes for speak.cpp what they are and can:
# proxies.h and operations.inc. The second binding has the same operations, with "_" at the end of
# their names.
set -euo pipefail
for proxy in soap*Proxy.h; do echo "#include \"$proxy\""; done >proxies.h
for proxy in soap*Proxy.h; do
  service=${proxy#soap} service=${service%.h}
  sed -nE "s/^\s*virtual int (\w*[a-z])\((\w+) \*\w+, (\w+) &\w+\).*/OPERATION($service, \1, \2, \3)/p" "$proxy"
done >operations.inc
