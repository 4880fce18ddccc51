namespace GlpiBridge.Torture.Comparing;

/// <summary>Spoils a copy of what this run made of GLPI in each way that matters, and sees whether the comparison notices.</summary>
internal static class SelfCheck
{
    /// <returns>What was tried, and whether it was noticed.</returns>
    public static IEnumerable<(string Spoilt, bool IsNoticed)> Run(IReadOnlyCollection<SentItem> sent, IReadOnlyCollection<GlpiItem> tickets, IReadOnlySet<long> before)
    {
        if (tickets.FirstOrDefault(ticket => ticket.Files.Count > 0 && sent.Any(request => request.Title == ticket.Title)) is not { } victim)
        {
            yield return ("nothing: no request with a file has arrived", false);
            yield break;
        }

        bool Notices(BreachKind kind, IEnumerable<GlpiItem> spoilt)
        {
            List<GlpiItem> list = [.. spoilt];
            return Comparison.Of(sent, list, before).Count(breach => breach.Kind == kind) > Comparison.Of(sent, tickets, before).Count(breach => breach.Kind == kind);
        }

        IEnumerable<GlpiItem> With(GlpiItem changed) => tickets.Select(ticket => ticket == victim ? changed : ticket);
        var next = tickets.Max(ticket => ticket.Id) + 1;
        yield return ("a missing ticket", Notices(BreachKind.Lost, tickets.Where(ticket => ticket != victim)));
        yield return ("a double ticket", Notices(BreachKind.Duplicated, tickets.Append(victim with { Id = next })));
        yield return ("a missing file", Notices(BreachKind.LostFile, With(victim with { Files = [.. victim.Files.Skip(1)] })));
        yield return ("a file with one byte changed", Notices(BreachKind.LostFile, With(victim with { Files = [Changed(victim.Files[0]), .. victim.Files.Skip(1)] })));
        yield return ("a double file", Notices(BreachKind.SurplusFile, With(victim with { Files = [.. victim.Files, victim.Files[0]] })));
        yield return ("a ticket that nobody sent", Notices(BreachKind.Orphan, tickets.Append(new GlpiItem(next, "Personne", ["GB-XXXX-XXXX"], []))));
    }

    // A digest of other bytes is another digest.
    private static string Changed(string digest) => (digest[0] == '0' ? '1' : '0') + digest[1..];
}
