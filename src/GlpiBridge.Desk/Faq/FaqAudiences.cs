using System.Globalization;

namespace GlpiBridge.Desk.Faq;

/// <summary>
/// The readers of one snapshot, told apart by nothing but what makes a difference in it: which of its targets they meet, how far their rights go, and who they are where
/// an article names them. Readers with the same key may read exactly the same articles, so what is made for one of them serves all.
/// </summary>
public sealed class FaqAudiences
{
    private readonly FaqSnapshot snapshot;
    private readonly TimeZoneInfo zone;
    private readonly List<FaqTarget> targets;
    private readonly HashSet<long> named;

    /// <param name="snapshot">The articles.</param>
    /// <param name="zone">GLPI's time zone.</param>
    public FaqAudiences(FaqSnapshot snapshot, TimeZoneInfo zone)
    {
        this.snapshot = snapshot;
        this.zone = zone;
        targets = [.. snapshot.Articles.SelectMany(article => article.Targets).Where(target => target.Kind is not FaqTargetKind.User).Distinct()];
        named =
        [
            .. snapshot.Articles.Select(article => article.AuthorId).Where(author => author > 0),
            .. snapshot.Articles.SelectMany(article => article.Targets).Where(target => target.Kind is FaqTargetKind.User).Select(target => target.Id),
        ];
    }

    /// <summary>The same text for readers who may read the same articles of this snapshot whatever the time; never one text for two who may not.</summary>
    public string KeyOf(FaqReader reader)
    {
        var rights = FaqVisibility.RightsOf(reader);
        if (rights is FaqRights.None or FaqRights.Everything)
        {
            return rights.ToString();
        }

        var met = new byte[(targets.Count + 7) / 8];
        for (var i = 0; i < targets.Count; i++)
        {
            if (FaqVisibility.IsMeantFor(targets[i], reader))
            {
                met[i / 8] |= (byte)(1 << (i % 8));
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{rights}:{(named.Contains(reader.UserId) ? reader.UserId : 0)}:{Convert.ToHexString(met)}");
    }

    public FaqReadable ReadableBy(FaqReader reader, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var rights = FaqVisibility.RightsOf(reader);
        var met = targets.Where(target => FaqVisibility.IsMeantFor(target, reader)).ToHashSet();
        var ids = new HashSet<long>();
        DateTime? until = null;
        foreach (var article in snapshot.Articles)
        {
            if (!MayRead(article, reader, rights, met))
            {
                continue;
            }

            if (FaqVisibility.IsPublished(article, local))
            {
                ids.Add(article.Id);
            }

            until = Nearest(until, Nearest(After(article.Begin, local), After(article.End, local)));
        }

        return new FaqReadable(ids, until is { } change ? new DateTimeOffset(change, zone.GetUtcOffset(change)) : null);
    }

    // What FaqVisibility says, with each target looked at once and not once an article.
    private static bool MayRead(FaqArticle article, FaqReader reader, FaqRights rights, HashSet<FaqTarget> met) => rights switch
    {
        FaqRights.None => false,
        FaqRights.Everything => true,
        _ => FaqVisibility.IsAuthor(article, reader)
            || ((article.IsFaq || rights is FaqRights.Internal)
                && article.Targets.Any(target => target.Kind is FaqTargetKind.User ? target.Id == reader.UserId : met.Contains(target))),
    };

    private static DateTime? After(DateTime? date, DateTime now) => date > now ? date : null;

    private static DateTime? Nearest(DateTime? one, DateTime? other) => one is null || other < one ? other ?? one : one;
}
