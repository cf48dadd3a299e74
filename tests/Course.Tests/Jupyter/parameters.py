"""Runs a notebook with other parameters, as papermill does: a cell of assignments, tagged
injected-parameters, follows the one tagged parameters; nbclient runs all of them.

Usage: parameters.py notebook.ipynb executed.ipynb name=value..."""

import sys

import nbclient
import nbformat

notebook_path, executed_path, *values = sys.argv[1:]
notebook = nbformat.read(notebook_path, as_version=4)
declaring = next(
    index for index, cell in enumerate(notebook.cells)
    if "parameters" in cell.metadata.get("tags", [])
)
injected = nbformat.v4.new_code_cell(
    "\n".join(["// Parameters", *(f"var {value.replace('=', ' = ')};" for value in values)]),
    metadata={"tags": ["injected-parameters"]},
)
notebook.cells.insert(declaring + 1, injected)
nbclient.NotebookClient(notebook, timeout=120).execute()
nbformat.write(notebook, executed_path)
