"""The project's own Python files and what each of them imports, read without running any of them."""

import ast
import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ROOMS = ("config", "reports", "benchmarks", "assessment", "web", "language")
"""From the top: a room stands on those after it."""
BY_NAME = {"import_module", "import_string", "__import__"}


def python_files(*folders: str) -> list[Path]:
    """Return the files below the folders (or the files named), relative to the project; migrations are left out."""
    found = (file for folder in folders for file in _below(ROOT / folder))
    return sorted(file.relative_to(ROOT) for file in found if "migrations" not in file.parts)


def _below(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from path.rglob("*.py")


def tree(file: Path) -> ast.Module:
    """Return the parsed file."""
    return _parsed(ROOT / file)


@functools.cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def imports(file: Path) -> set[str]:
    """Return the full name of every module the file imports, wherever in the file and by whatever means it does so."""
    names: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= _names_from(file, node)
        elif isinstance(node, ast.Call):
            names |= _names_called(node)
    return names


def _names_called(node: ast.Call) -> set[str]:
    """Return what is imported by its name as a text, and the room of a model that is got by its name."""
    called = getattr(node.func, "attr", getattr(node.func, "id", ""))
    texts = [each.value for each in node.args[:1] if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    if called in {"get_model", "get_app_config"}:
        return {f"{text.partition('.')[0]}.models" for text in texts}
    return set(texts) if called in BY_NAME else set()


def _names_from(file: Path, node: ast.ImportFrom) -> set[str]:
    if node.level:
        package = file.parent.parts[: len(file.parent.parts) - node.level + 1]
        module = ".".join((*package, *filter(None, [node.module])))
    else:
        module = node.module or ""
    return {module} | {f"{module}.{alias.name}" for alias in node.names}


def used_once(files: Iterable[Path]) -> list[str]:
    """Return the functions of modules, without decorators, that only one place calls, and that in their own file."""
    own = {file: _names(tree(file)) for file in files}
    known_to = Counter(name for file in own for name in _taken_from_others(tree(file)))
    return [
        f"{file}: {node.name}"
        for file, names in own.items()
        for node in tree(file).body
        if isinstance(node, ast.FunctionDef) and not node.decorator_list
        if names[node.name] == 1 and not known_to[node.name]
    ]


def _names(module: ast.Module) -> Counter[str]:
    return Counter(node.id for node in ast.walk(module) if isinstance(node, ast.Name))


def _taken_from_others(module: ast.Module) -> set[str]:
    """Return every name that a file imports or reads as an attribute, of whatever it may be."""
    imported = {a.name for node in ast.walk(module) if isinstance(node, ast.ImportFrom) for a in node.names}
    return imported | {node.attr for node in ast.walk(module) if isinstance(node, ast.Attribute)}


def lines_of(file: Path) -> int:
    """Return how many lines a file has."""
    return (ROOT / file).read_text().count("\n")


def templates_named(file: Path) -> set[str]:
    """Return every text of a file that names a template."""
    nodes = ast.walk(tree(file))
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {text for text in texts if re.fullmatch(r"[\w/-]+\.html", text)}


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
