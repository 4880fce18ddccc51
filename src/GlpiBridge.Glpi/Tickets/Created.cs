using GlpiBridge.Glpi.Documents;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>A ticket that exists now.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="Files">What became of each file, in the order they were given.</param>
public sealed record CreatedTicket(TicketId Id, IReadOnlyList<FileOutcome> Files);

/// <summary>A follow-up that exists now.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Files">What became of each file, in the order they were given. GLPI lets a self-service user see inline images only, other files come as <see cref="FileOutcome.Unverified"/>.</param>
public sealed record CreatedFollowup(FollowupId Id, IReadOnlyList<FileOutcome> Files);
