"""What a bad day brings: hostile files, full disks, closed pipes, damaged indexes."""
