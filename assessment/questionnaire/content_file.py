"""Reading one YAML file into a node; whatever keeps it from being read is noted, never raised."""

from pathlib import Path

import yaml

from assessment.questionnaire.node import Node
from assessment.questionnaire.problems import Problems

FastLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader in C where PyYAML was built with it: ten times as fast."""


def read_content_file(file: Path, problems: Problems) -> Node:
    """Return the file's top node; its value is ``None`` if the file can't be read."""
    value = None
    try:
        value = _parse(file.read_text(encoding="utf-8"), file.name, problems)
    except FileNotFoundError:
        problems.add(file.name, "", "is missing")
    except UnicodeDecodeError as error:
        problems.add(file.name, "", f"is not UTF-8 (byte {error.start})")
    except OSError as error:
        problems.add(file.name, "", f"can't be read: {error.strerror}")
    return Node(value, file.name, "", problems)


def _parse(text: str, file: str, problems: Problems) -> object:
    try:
        loader = FastLoader(text)
        root = loader.get_single_node()
        if root is None:
            problems.add(file, "", "is empty")
            return None
        _note_repeated_keys(root, file, problems)
        return loader.construct_document(root)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        problems.add(file, f"line {mark.line + 1}" if mark else "", f"is not valid YAML: {error.problem}")
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        problems.add(file, "", f"is not valid YAML: {error}")
    return None


def _note_repeated_keys(node: object, file: str, problems: Problems) -> None:
    """YAML silently keeps the last of two equal keys, so a text pasted twice would go unnoticed."""
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            _note_repeated_keys(entry, file, problems)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                problems.add(file, f"line {key.start_mark.line + 1}", f"the key {name!r} appears twice")
            seen.add(name)
            _note_repeated_keys(value, file, problems)
