"""The parse put right, and questions to it: clauses, voice, control."""
