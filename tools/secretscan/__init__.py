"""Looks for passwords, keys and tokens in what is committed, or would be."""
