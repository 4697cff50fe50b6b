"""A Problem can be read by a person and by a program."""

from __future__ import annotations

from kiosk.content.problem import Problem


def test_a_problem_is_one_line_with_file_line_and_example() -> None:
    problem = Problem("en/risks.yaml", 8, "'level' is missing here", "level: urgent")
    assert str(problem) == (
        "en/risks.yaml:8: 'level' is missing here. Right, for example: level: urgent"
    )


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert str(Problem("en/a.yaml", 0, "Missing", "x")).startswith("en/a.yaml: Missing")


def test_a_question_at_the_end_gets_no_full_stop_behind_it() -> None:
    problem = Problem("en/a.yaml", 1, "There is no icon 'bon'; did you mean 'bone'?", "icon: bone")
    assert "did you mean 'bone'? Right, for example: icon: bone" in str(problem)


def test_a_problem_is_plain_values_for_json() -> None:
    assert Problem("a", 1, "b", "c").as_dict() == {
        "file": "a",
        "line": 1,
        "wrong": "b",
        "right": "c",
    }
