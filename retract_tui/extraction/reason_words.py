"""Words that the phrases of several reasons are made of, as patterns on plain text."""

from typing import Final

GAP: Final = r"[^.;:]{0,60}?"
"""A few words of one clause."""
LONG: Final = r"[^.;]{0,120}?"
"""Some words of one sentence."""
MATERIAL: Final = (
    r"(?:data|data ?sets?|databases?|spread ?sheets?|files?|scans?|films?|blots?|immunoblots?|gels?|slides?|sections"
    r"|images?|micrographs?|photographs?|records?|recordings?|movies?|footage|notebooks?|field books?|protocols"
    r"|spectra|traces|chromatograms?|sequences|specimens?|samples|clones?|plasmids?|vouchers?"
    r"|documents?|documentation|questionnaires?|case report forms|source code|code|measurements|materials|evidence)"
)
"""What findings rest on and can be asked for."""
IMAGES: Final = (
    r"(?:images?|figures?|figs?·?|blots?|immunoblots?|westerns?|gels?|bands?|lanes?|panels?|micrographs?|photographs?"
    r"|photomicrographs?|pictures?|scans|spectra|peaks?|traces|chromatograms?|illustrations?)"
)
"""What can be shown twice or altered."""
FINDINGS: Final = r"(?:findings?|results?|conclusions?|data|information|claims?|observations?)"
"""What an article reports."""
FAILS: Final = (
    r"(?:unable|not able|not been able|inability|could not|couldn't|cannot|can not|can no longer|failed|fails|failure"
    r"|did not|didn't|do not|does not|have not|has not|had not|unwilling|declined|refused|not succeed(?:ed)?|never)"
)
"""What stands before the thing that somebody did not or could not do."""
