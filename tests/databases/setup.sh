#!/bin/sh
# Makes a Python environment with DuckDB, pandas and polars in the folder that is named, unless it is there. Needs python3 and the network.
set -eu
folder=$1
requirements=$(dirname "$0")/requirements.txt
if cmp -s "$requirements" "$folder/installed.txt"; then
    exit 0
fi
rm -rf "$folder"
python3 -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --no-input --disable-pip-version-check -r "$requirements"
cp "$requirements" "$folder/installed.txt"
