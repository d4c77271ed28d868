"""The 95 % interval of a share, by Wilson's formula.

Source of the rule: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the
American Statistical Association 22 (1927). It stays within 0 and 100 and is usable for small samples and for shares
near either end, where the simple formula is not.
"""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from benchmarks.findings.values import Closeness, Finding, Interval, Qualifier

Z_95: Final = Decimal("1.959964")


def wilson_interval(percent: Decimal, n: int) -> Interval:
    """Return the interval of ``percent`` (0 to 100) found among ``n`` (1 or more), in whole percent, half up.

    Raises:
        ValueError: for a percentage outside 0 to 100 or a sample size below 1.
    """
    if not 0 <= percent <= 100:
        raise ValueError(f"not a percentage: {percent}")
    if n < 1:
        raise ValueError(f"not a sample size: {n}")
    share = percent / 100
    z_squared = Z_95 * Z_95
    centre = share + z_squared / (2 * n)
    spread = Z_95 * (share * (1 - share) / n + z_squared / (4 * n * n)).sqrt()
    stretch = 1 + z_squared / n
    return Interval(_whole_percent((centre - spread) / stretch), _whole_percent((centre + spread) / stretch))


def interval_of(finding: Finding, closeness: Closeness) -> Interval | None:
    """Return the interval where it is allowed: an exact percentage, a sample size stated for it, more than a text."""
    if finding.qualifier is not Qualifier.EXACT or closeness is Closeness.STATEMENT:
        return None
    if finding.percent is None or finding.sample_size is None:
        return None
    return wilson_interval(finding.percent, finding.sample_size)


def _whole_percent(share: Decimal) -> int:
    percent = min(max(share * 100, Decimal(0)), Decimal(100))
    return int(percent.quantize(Decimal(1), rounding=ROUND_HALF_UP))
