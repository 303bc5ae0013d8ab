"""The library: notices kept in TinyDB files, found through an index that can be thrown away.

`library.library.Library` is the door for whoever writes, `library.index.Index` for whoever only reads; importing either
does not import the other's machinery.
"""
