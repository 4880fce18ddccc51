namespace GlpiBridge.Torture.Comparing;

/// <summary>A file that found no room in the call of what is added follows by itself and hangs on the ticket: it counts as a file of what it was added with.</summary>
internal static class FilesApart
{
    /// <returns>The tickets without such files, and the follow-ups with them.</returns>
    public static (IReadOnlyList<GlpiItem> Tickets, IReadOnlyList<GlpiItem> Followups) Reunite(
        IReadOnlyCollection<SentItem> added, IReadOnlyCollection<GlpiItem> tickets, IReadOnlyCollection<GlpiItem> followups)
    {
        var ofTicket = tickets.ToDictionary(ticket => ticket.Id, ticket => ticket.Files.ToList());
        var ofFollowup = followups.ToDictionary(followup => followup.Id, followup => followup.Files.ToList());
        var byTitle = followups.ToLookup(followup => followup.Title, StringComparer.Ordinal);
        foreach (var one in added)
        {
            if (byTitle[one.Title].ToList() is not [{ On: { } ticket } followup] || !ofTicket.TryGetValue(ticket, out var hanging))
            {
                continue;
            }

            var there = followup.Files.ToList();
            ofFollowup[followup.Id].AddRange(one.Files.Where(digest => !there.Remove(digest)).Where(hanging.Remove));
        }

        return ([.. tickets.Select(ticket => ticket with { Files = ofTicket[ticket.Id] })], [.. followups.Select(followup => followup with { Files = ofFollowup[followup.Id] })]);
    }
}
