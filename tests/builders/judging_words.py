"""Words that praise and words that blame, in both languages, and how sentences are searched for them.

What is told as praise: being further than others or the best of them (a rank that no study bears), a grade, and what
one says to somebody who has done well. What is told as blame: being behind others or the worst of them, a grade, and
what one says to somebody who has failed to do something. Plain statements are neither: "no written rules apply at your
company" is an answer read back, "as most did not then" is said of the others. "More", "less", "first" and "only" judge
nothing by themselves and are not listed.
"""

import re
from collections.abc import Iterable

PRAISE = {
    "de": re.compile(
        r"\b(weiter,? als|so weit, wie es|fortgeschritten\w*|(?:weit|meisten|anderen) voraus|liegen sie vorn"
        r"|vorsprung|vorreiter\w*|führend\w*|spitzen\w*|übertr(?:ifft|effen)"
        r"|besser als|überdurchschnittlich\w*|auf der reiferen seite|reifer als"
        r"|hervorragend\w*|vorbildlich\w*|ausgezeichnet\w*|exzellent\w*|sehr gut\w*|gut aufgestellt|stark\w*|stärken?"
        r"|am stärksten|glückwunsch|gratul\w+|bravo|respekt|stolz|weiter so|obwohl (?:es )?die meisten nicht"
        r"|wie (?:es )?die meisten (?:es )?(?:hatten|taten)|bei ihnen ist es auch so|haben es auch)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(further (?:there )?than|got as far as"
        r"|advanced|ahead|lead over|pioneers?|leading|top of|top performers?|exceeds?|outperform\w*"
        r"|better than|above average|on the more mature side|more mature than"
        r"|excellent\w*|exemplary|outstanding|very good|well positioned|strong\w*|strengths?"
        r"|congratulations?|well done|proud|keep it up|though most did not"
        r"|as most did|you have it too|you do too)\b(?! not)",
        re.IGNORECASE,
    ),
}
BLAME = {
    "de": re.compile(
        r"\b(rückst[aä]nd\w*|zurückgeblieben|hinterher|hinter (?:den|der|dem) (?:anderen|meisten|mehrheit)"
        r"|schlechter als|unterdurchschnittlich\w*|auf der weniger reifen seite|weniger reif\w*|unreif\w*"
        r"|schlecht\w*|mangelhaft\w*|mangel|schwach\w*|schwäche\w*|schwächste\w*|ungenügend\w*"
        r"|(?:ihnen|noch|unternehmen) fehl(?:t|en)"
        r"|versäum\w*|versagt\w*|nachholbedarf|defizit\w*|lücken?|leider|noch nicht|nicht einmal|zu wenig\w*|zu selten"
        r"|lediglich|bloß|obwohl (?:es )?die meisten"
        r"|(?:die meisten|die hälfte) von ihnen (?:war|waren) damals weiter)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b((?:you (?:are|stand|fall)) behind|behind (?:most|others|the (?:others|majority|average))"
        r"|lag\w*|worse than|below average|on the less mature side|less mature|immature"
        r"|poor\w*|weak\w*|insufficient\w*|missing|lacks?|lacking|missed|fail\w*|deficits?|gaps?|unfortunately"
        r"|not yet|not even|too little(?! was answered)|too rarely|merely|though most did"
        r"|(?:most|half) of them were further)\b",
        re.IGNORECASE,
    ),
}
ADDRESSED = {
    "de": re.compile(r"\b(Sie|Ihnen|Ihr|Ihre|Ihrem|Ihren|Ihrer|Ihres)\b"),
    "en": re.compile(r"\b(you|your|yours)\b", re.IGNORECASE),
}


NEIGHBOURS, EARSHOT = 3, 8
"""How many words on either side tell one place from another, and how many tell whom it speaks to."""


def judging(
    told: Iterable[str], words: re.Pattern[str], addressed: re.Pattern[str], elsewhere: Iterable[Iterable[str]] = ()
) -> list[str]:
    """Return the sentences in which one of the words judges whoever reads them.

    ``elsewhere`` is what others read. What all of them read as well (the words around it are the same) judges nobody,
    unless it speaks to the reader. Only the words around are held against each other, as a page of a PDF or a cell may
    string a text that all read together with one that only some do.
    """
    others = [" ¶ ".join(each) for each in elsewhere]
    return [
        sentence
        for sentence in told
        for found in words.finditer(sentence)
        if addressed.search(_around(sentence, found, EARSHOT, EARSHOT))
        or not others
        or not all(_is_in(text, sentence, found) for text in others)
    ]


def _is_in(text: str, sentence: str, found: re.Match[str]) -> bool:
    sides = [_around(sentence, found, NEIGHBOURS, 0), _around(sentence, found, 0, NEIGHBOURS)]
    long_enough = [side for side in sides if len(side.split()) > NEIGHBOURS]
    return any(side in text for side in long_enough) or _around(sentence, found, NEIGHBOURS, NEIGHBOURS) in text


def _around(sentence: str, found: re.Match[str], before: int, after: int) -> str:
    left, right = sentence[: found.start()].split(" "), sentence[found.end() :].split(" ")
    opening = " ".join(left[-before - 1 :]) if before else left[-1]
    return opening + found.group() + (" ".join(right[: after + 1]) if after else right[0])
