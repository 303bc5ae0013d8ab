"""PubMed: the notice, or the article with the notices about it, in each of the forms that it is exported in."""
