"""The form of one page of questions: what it shows, what it reads, what it says when something is wrong.

``page_state`` and ``reading`` are pure. ``blocks`` draws the questions.
"""
