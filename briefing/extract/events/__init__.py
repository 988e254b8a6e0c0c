"""Events: triggers, who did it to whom, whether it happened, and which tellings are one."""
