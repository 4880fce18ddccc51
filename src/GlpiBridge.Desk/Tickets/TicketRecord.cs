using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Tickets;

/// <summary>A ticket as GLPI told it, without what its reader may not see.</summary>
/// <param name="Parts">What its lists gave.</param>
/// <param name="Files">The files of answers, tasks and solutions; null when they could not be read.</param>
/// <param name="Survey">The survey, if there is one.</param>
public sealed record TicketRecord(TicketParts Parts, IReadOnlyList<ItemFiles>? Files, Satisfaction? Survey);

/// <summary>The files of one answer, task or solution.</summary>
public sealed record ItemFiles(ItemKey Item, IReadOnlyList<GlpiDocument> Files);
