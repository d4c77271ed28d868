"""The project's own Python files and what each of them imports, read without running any of them."""

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ROOMS = ("language", "web", "assessment", "benchmarks", "reports", "config")


def python_files(*folders: str) -> list[Path]:
    """Return the files below the folders (or the files named), relative to the project; migrations are left out."""
    found = (file for folder in folders for file in _below(ROOT / folder))
    return sorted(file.relative_to(ROOT) for file in found if "migrations" not in file.parts)


def _below(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from path.rglob("*.py")


@functools.cache
def tree(file: Path) -> ast.Module:
    """Return the parsed file."""
    return ast.parse((ROOT / file).read_text())


def imports(file: Path) -> set[str]:
    """Return the full name of every module the file imports, wherever in the file it does so."""
    names: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= _names_from(file, node)
    return names


def _names_from(file: Path, node: ast.ImportFrom) -> set[str]:
    if node.level:
        package = file.parent.parts[: len(file.parent.parts) - node.level + 1]
        module = ".".join((*package, *filter(None, [node.module])))
    else:
        module = node.module or ""
    return {module} | {f"{module}.{alias.name}" for alias in node.names}


def functions(file: Path) -> Iterator[tuple[str, int]]:
    """Yield the name of every function and the number of its lines, decorators and docstring not counted."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, _lines(node)


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    total = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        total -= (first.end_lineno or first.lineno) - first.lineno + 1
    return total
