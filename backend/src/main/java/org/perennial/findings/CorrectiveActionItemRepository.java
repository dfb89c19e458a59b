package org.perennial.findings;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrectiveActionItemRepository extends JpaRepository<CorrectiveActionItem, UUID> {}
