namespace GlpiBridge.Torture.Comparing;

/// <summary>What agents sent against what GLPI has: each receipt with exactly one ticket and all its files, byte for byte; no ticket that nobody sent.</summary>
internal static class Comparison
{
    /// <param name="sent">Everything that agents sent.</param>
    /// <param name="tickets">All tickets of GLPI's.</param>
    /// <param name="before">Numbers of the tickets that were there before.</param>
    public static IReadOnlyList<Breach> Of(IReadOnlyCollection<SentRequest> sent, IReadOnlyCollection<GlpiTicket> tickets, IReadOnlySet<long> before)
    {
        var made = tickets.Where(ticket => !before.Contains(ticket.Id)).ToList();
        var byTitle = made.ToLookup(ticket => ticket.Title, StringComparer.Ordinal);
        var byReference = made.SelectMany(ticket => ticket.References, (ticket, reference) => (ticket, reference)).ToLookup(pair => pair.reference, pair => pair.ticket, StringComparer.Ordinal);
        var breaches = new List<Breach>();
        var known = new HashSet<long>();
        foreach (var request in sent)
        {
            var theirs = byTitle[request.Title].Concat(request.Reference is { } reference ? byReference[reference] : []).DistinctBy(ticket => ticket.Id).ToList();
            known.UnionWith(theirs.Select(ticket => ticket.Id));
            breaches.AddRange(Of(request, theirs));
        }

        breaches.AddRange(made.Where(ticket => !known.Contains(ticket.Id)).Select(ticket => new Breach(BreachKind.OrphanTicket, $"ticket {ticket.Id}, « {ticket.Title} »")));
        return breaches;
    }

    private static IEnumerable<Breach> Of(SentRequest request, List<GlpiTicket> tickets)
    {
        if (!request.HasReceipt)
        {
            yield return new Breach(BreachKind.NoReceipt, Named(request));
        }
        else if (tickets.Count == 0)
        {
            yield return new Breach(BreachKind.LostTicket, Named(request));
        }

        if (tickets.Count > 1)
        {
            yield return new Breach(BreachKind.DuplicatedTicket, $"{Named(request)}: tickets {string.Join(", ", tickets.Select(ticket => ticket.Id))}");
        }

        if (request.Ticket is { } told && tickets.Count == 1 && tickets[0].Id != told)
        {
            yield return new Breach(BreachKind.WrongReceipt, $"{Named(request)}: the receipt names {told}, GLPI has {tickets[0].Id}");
        }

        foreach (var ticket in tickets)
        {
            foreach (var (digest, missing) in Difference(request.Files, ticket.Files))
            {
                yield return new Breach(missing ? BreachKind.LostFile : BreachKind.SurplusFile, $"{Named(request)}, ticket {ticket.Id}: file {digest[..12]}");
            }

            if (ticket.References.Count != 1 || (request.Reference is { } reference && ticket.References[0] != reference))
            {
                yield return new Breach(BreachKind.WrongReceipt, $"{Named(request)}, ticket {ticket.Id}: carries {string.Join(", ", ticket.References)}");
            }
        }
    }

    private static IEnumerable<(string Digest, bool IsMissing)> Difference(IReadOnlyList<string> attached, IReadOnlyList<string> kept)
    {
        var rest = kept.ToList();
        foreach (var digest in attached.Where(digest => !rest.Remove(digest)))
        {
            yield return (digest, true);
        }

        foreach (var digest in rest)
        {
            yield return (digest, false);
        }
    }

    private static string Named(SentRequest request) => $"« {request.Title} » ({request.Reference ?? "no reference seen"})";
}
