namespace GlpiBridge.Torture.Comparing;

/// <summary>What agents sent against what GLPI has: each receipt with exactly one ticket (or follow-up) and all its files, byte for byte; nothing that nobody sent.</summary>
internal static class Comparison
{
    /// <param name="sent">All requests that agents sent, or all that they added to one.</param>
    /// <param name="items">All tickets of GLPI's, or all its follow-ups.</param>
    /// <param name="before">Numbers of those that were there before.</param>
    public static IReadOnlyList<Breach> Of(IReadOnlyCollection<SentItem> sent, IReadOnlyCollection<GlpiItem> items, IReadOnlySet<long> before)
    {
        var made = items.Where(item => !before.Contains(item.Id)).ToList();
        var byTitle = made.ToLookup(item => item.Title, StringComparer.Ordinal);
        var byReference = made.SelectMany(item => item.References, (item, reference) => (item, reference)).ToLookup(pair => pair.reference, pair => pair.item, StringComparer.Ordinal);
        var breaches = new List<Breach>();
        var known = new HashSet<long>();
        foreach (var one in sent)
        {
            var theirs = byTitle[one.Title].Concat(one.Reference is { } reference ? byReference[reference] : []).DistinctBy(item => item.Id).ToList();
            known.UnionWith(theirs.Select(item => item.Id));
            breaches.AddRange(Of(one, theirs));
        }

        breaches.AddRange(made.Where(item => !known.Contains(item.Id)).Select(item => new Breach(BreachKind.Orphan, $"{item.Id}, « {item.Title} »")));
        return breaches;
    }

    private static IEnumerable<Breach> Of(SentItem one, List<GlpiItem> items)
    {
        if (!one.HasReceipt)
        {
            yield return new Breach(BreachKind.NoReceipt, Named(one));
        }
        else if (items.Count == 0)
        {
            yield return new Breach(BreachKind.Lost, Named(one));
        }

        if (items.Count > 1)
        {
            yield return new Breach(BreachKind.Duplicated, $"{Named(one)}: {string.Join(", ", items.Select(item => item.Id))}");
        }

        if (one.Ticket is { } told && items is [var only] && (only.On ?? only.Id) != told)
        {
            yield return new Breach(BreachKind.WrongReceipt, $"{Named(one)}: the receipt names {told}, GLPI has {only.On ?? only.Id}");
        }

        foreach (var item in items)
        {
            foreach (var (digest, missing) in Difference(one.Files, item.Files))
            {
                yield return new Breach(missing ? BreachKind.LostFile : BreachKind.SurplusFile, $"{Named(one)}, {item.Id}: file {digest[..12]}");
            }

            if (item.References.Count != 1 || (one.Reference is { } reference && item.References[0] != reference))
            {
                yield return new Breach(BreachKind.WrongReceipt, $"{Named(one)}, {item.Id}: carries {string.Join(", ", item.References)}");
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

    private static string Named(SentItem one) => $"« {one.Title} » ({one.Reference ?? "no reference seen"})";
}
