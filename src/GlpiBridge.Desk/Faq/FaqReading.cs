using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Knowledge;
using GlpiBridge.Glpi.Sessions;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Faq;

/// <summary>Reads the knowledge base by the service account: the whole of it, or what changed since a snapshot.</summary>
public sealed partial class FaqReading(GlpiServiceAccount service, KnowledgeReader reader, TimeProvider clock, ILogger<FaqReading> logger)
{
    // A quiet refresh looks at the first so many, an import of many articles at the next, and past that the whole list is read.
    private static readonly int[] NewestRows = [50, 500];

    // Documents that GLPI does not give are not asked for at every refresh: one of them fails the call of fifty.
    private static readonly TimeSpan MissingFor = TimeSpan.FromHours(1);
    private volatile Missing missing = new([], 0);

    /// <exception cref="GlpiException">GLPI does not answer, or refuses the service account.</exception>
    public Task<FaqSnapshot> ReadAsync(FaqSnapshot? before, CancellationToken ct) => service.RunAsync((session, stop) => ReadAsync(session, before, stop), ct);

    /// <summary>Some fifteen calls for 10,000 articles of which a few changed.</summary>
    /// <returns>A snapshot of the same version when nothing changed.</returns>
    /// <exception cref="GlpiException">GLPI does not answer, or refuses the service account.</exception>
    public Task<FaqSnapshot> RefreshAsync(FaqSnapshot known, CancellationToken ct) => service.RunAsync(
        async (session, stop) =>
        {
            var numbers = (await reader.ListNumbersAsync(session, stop)).Select(id => id.Value).ToHashSet();
            if (await ChangedAsync(session, known, numbers, stop) is not { } changed)
            {
                return await ReadAsync(session, known, stop);
            }

            var views = (await reader.ListViewsAsync(session, stop)).ToDictionary(count => count.Id.Value, count => count.Views);
            var articles = known.Articles.Where(article => numbers.Contains(article.Id) && !changed.ContainsKey(article.Id)).Concat(changed.Values)
                .Select(article => views.TryGetValue(article.Id, out var count) && count != article.Views ? article with { Views = count } : article);
            return await CompleteAsync(session, articles, known, known.DocumentsById, stop);
        },
        ct);

    private async Task<FaqSnapshot> ReadAsync(SessionToken session, FaqSnapshot? before, CancellationToken ct)
    {
        var articles = await reader.ListAsync(session, ct);
        return await CompleteAsync(session, articles.Select(FaqRows.Bare), before, new Dictionary<long, FaqDocument>(), ct);
    }

    /// <summary>
    /// GLPI gives the newest first, so past one that is known as it is there is nothing new. Comparing with what is known, and not with a time, is what finds a change
    /// of the same second as the last one, or of the hour that comes twice in autumn.
    /// </summary>
    /// <returns>Null when so much changed that the whole list must be read.</returns>
    private async Task<Dictionary<long, FaqArticle>?> ChangedAsync(SessionToken session, FaqSnapshot known, HashSet<long> numbers, CancellationToken ct)
    {
        foreach (var count in NewestRows)
        {
            var newest = (await reader.ListNewestAsync(session, count, ct)).Select(FaqRows.Bare).ToList();
            var changed = newest.Where(article => !(known.ById.TryGetValue(article.Id, out var old) && old.HasTextOf(article))).ToDictionary(article => article.Id);
            var isAll = newest.Count < count || changed.Count < newest.Count;
            if (isAll && numbers.All(id => known.ById.ContainsKey(id) || changed.ContainsKey(id)))
            {
                return changed;
            }
        }

        return null;
    }

    private async Task<FaqSnapshot> CompleteAsync(
        SessionToken session, IEnumerable<FaqArticle> articles, FaqSnapshot? before, IReadOnlyDictionary<long, FaqDocument> documents, CancellationToken ct)
    {
        var categories = await reader.ListCategoriesAsync(session, ct);
        var categoryLinks = await reader.ListCategoryLinksAsync(session, ct);
        var targets = await reader.ListTargetsAsync(session, ct);
        var documentLinks = await DocumentLinksAsync(session, ct);
        var known = await DocumentsAsync(session, documentLinks, documents, ct);
        var rows = new FaqRows(targets, categoryLinks, documentLinks, known);
        var snapshot = FaqSnapshot.Next(
            before, articles.Select(rows.Complete).OrderBy(article => article.Id), categories.Select(FaqRows.Category).OrderBy(category => category.Id), clock.GetUtcNow());
        if (snapshot.Version != before?.Version)
        {
            Read(snapshot.Articles.Count, snapshot.Categories.Count);
        }

        return snapshot;
    }

    // Articles without their files are worth more than no articles.
    private async Task<IReadOnlyList<KnowbaseDocumentLink>> DocumentLinksAsync(SessionToken session, CancellationToken ct)
    {
        try
        {
            return await reader.ListDocumentLinksAsync(session, ct);
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Forbidden)
        {
            NoDocuments();
            return [];
        }
    }

    private async Task<Dictionary<long, FaqDocument>> DocumentsAsync(
        SessionToken session, IReadOnlyList<KnowbaseDocumentLink> links, IReadOnlyDictionary<long, FaqDocument> known, CancellationToken ct)
    {
        var absent = known.Count > 0 && clock.GetElapsedTime(missing.Since) < MissingFor ? missing : new Missing([], clock.GetTimestamp());
        var wanted = links.Select(link => link.Document).Where(id => !known.ContainsKey(id.Value) && !absent.Ids.Contains(id)).ToHashSet();
        var read = await reader.ListDocumentsAsync(session, wanted, ct);
        missing = absent with { Ids = [.. absent.Ids, .. wanted.Except(read.Select(document => document.Id))] };
        return known.Values.Concat(read.Select(FaqRows.Document)).ToDictionary(document => document.Id);
    }

    private sealed record Missing(HashSet<DocumentId> Ids, long Since);

    [LoggerMessage(Level = LogLevel.Information, Message = "Read {Articles} articles and {Categories} categories of the knowledge base")]
    private partial void Read(int articles, int categories);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The service account may not read GLPI's documents: articles show without their files")]
    private partial void NoDocuments();
}
