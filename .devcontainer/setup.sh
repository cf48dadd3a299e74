#!/usr/bin/env bash
# Readies a container: Jupyter, the course in Release, and its kernel for Jupyter and VS Code.
# What is given here goes to the build, such as -p:TorchBackend=cuda.
set -euo pipefail
cd "$(dirname "$0")/.."

sudo apt-get update
sudo apt-get install --yes --no-install-recommends \
  python3 jupyter-notebook jupyter-nbconvert jupyter-client

dotnet build --configuration Release "$@"
dotnet run --configuration Release --no-build --project src/Tutor.Cli -- kernel install --user
