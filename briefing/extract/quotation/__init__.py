"""Quotations, direct and indirect, with who says them."""
