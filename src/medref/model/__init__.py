"""What a library may say: the grammar of its files as types.

Nothing here reads, checks or prints. A field's meaning stands at the field, once; the checker, the JSON Schema and the
index all follow it.
"""
