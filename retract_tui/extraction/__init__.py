"""The text of a notice to what it says."""

from retract_tui.extraction.articles import read_articles
from retract_tui.extraction.attribution import attribute_header
from retract_tui.extraction.heads import read_head
from retract_tui.extraction.layout import read_layout
from retract_tui.extraction.links import find_links
from retract_tui.extraction.prose import read_prose
from retract_tui.extraction.recognition import NotANotice, require_notice, require_text
from retract_tui.extraction.references import read_references
from retract_tui.extraction.roles import assign_roles
from retract_tui.extraction.statements import read_statements
from retract_tui.identity import identity_of, text_identity
from retract_tui.model import Evidence, Notice

__all__ = ["NotANotice", "extract"]


def extract(text: str) -> Notice:
    """What a notice's text says, as a record without provenance.

    Args:
        text: clean text without markup (`reading.markup.plain`); all spans of the record count its characters.

    Raises:
        NotANotice: the text is no notice; the message says why.
    """
    require_text(text)
    layout = read_layout(text)
    header = attribute_header(layout)
    references = read_references(layout)
    head = read_head(layout, header)
    articles = read_articles(layout, header, head, references)
    prose = read_prose(layout)
    links = find_links(prose, references, articles.works)
    statements = read_statements(prose, links)
    update_type = require_notice(prose, statements.update_type)
    evidence: dict[str, tuple[Evidence, ...]] = {
        path: (item,) for path, item in (head.evidence | articles.evidence).items()
    }
    return Notice(
        id=identity_of(head.head, articles.works, update_type) if head.head.doi else text_identity(text),
        update_type=update_type,
        notice=head.head,
        original_articles=articles.works,
        duplicated_sources=links.sources,
        panel_links=links.panel_links,
        dois=assign_roles(layout, head.head, articles.works, links.sources, references),
        references=references,
        reasons=statements.reasons,
        requested_by=statements.requested_by,
        author_response=statements.author_response,
        text=text,
        evidence=evidence | links.evidence | statements.evidence,
    )
