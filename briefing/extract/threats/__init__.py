"""Threats: forms, issuers, targets, assessments."""
