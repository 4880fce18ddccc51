using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace GlpiBridge.Desk.Faq;

/// <summary>
/// The categories as a reader sees them: no branch without something to read. GLPI's own FAQ pages (<c>Knowbase::getTreeCategoryList</c>) look at the articles
/// only and never at the entity of a category, so a category of another entity shows here too once an article in it may be read.
/// </summary>
public sealed class FaqCategoryTree
{
    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), CompareOptions.IgnoreCase);
    private readonly Dictionary<long, FaqBranch> branches = [];
    private readonly Dictionary<long, FaqCategory> categories;
    private readonly ILookup<long, FaqCategory> below;
    private readonly ILookup<long, long> articles;
    private readonly ConcurrentDictionary<long, IReadOnlySet<long>> under = new();

    private FaqCategoryTree(FaqSnapshot snapshot, IReadOnlySet<long> readable)
    {
        categories = snapshot.Categories.ToDictionary(category => category.Id);
        below = snapshot.Categories.Where(category => category.ParentId is not null).ToLookup(category => category.ParentId!.Value);
        var read = snapshot.Articles.Where(article => readable.Contains(article.Id)).ToList();
        articles = read.SelectMany(article => article.Categories.Distinct(), (article, category) => (article.Id, Category: category)).ToLookup(link => link.Category, link => link.Id);
        Uncategorised = [.. read.Where(article => !article.Categories.Any(categories.ContainsKey)).Select(article => article.Id)];
        Roots = InOrder(snapshot.Categories.Where(category => category.ParentId is not { } parent || !categories.ContainsKey(parent)), []);
    }

    /// <summary>The branches at the top, in French order.</summary>
    public IReadOnlyList<FaqBranch> Roots { get; }

    /// <summary>Readable articles that stand in no category.</summary>
    public IReadOnlyList<long> Uncategorised { get; }

    public static FaqCategoryTree Of(FaqSnapshot snapshot, IReadOnlySet<long> readable) => new(snapshot, readable);

    /// <returns>The branch; null for a category that is unknown or has nothing to read.</returns>
    public FaqBranch? Find(long id) => branches.GetValueOrDefault(id);

    /// <returns>The category with those above it, from the top down; empty for one that has nothing to read.</returns>
    public IReadOnlyList<FaqBranch> PathOf(long id)
    {
        var path = new List<FaqBranch>();
        for (var branch = Find(id); branch is not null; branch = branch.Category.ParentId is { } parent ? Find(parent) : null)
        {
            path.Insert(0, branch);
        }

        return path;
    }

    /// <returns>The readable articles of a category and of those below it.</returns>
    public IReadOnlySet<long> ArticlesUnder(long id) => Find(id) is null ? FrozenSet<long>.Empty : under.GetOrAdd(id, Collect);

    private HashSet<long> Collect(long id)
    {
        var ids = new HashSet<long>();
        var open = new Stack<FaqBranch>(Find(id) is { } start ? [start] : []);
        while (open.TryPop(out var branch))
        {
            ids.UnionWith(branch.Articles);
            foreach (var child in branch.Children)
            {
                open.Push(child);
            }
        }

        return ids;
    }

    private List<FaqBranch> InOrder(IEnumerable<FaqCategory> siblings, HashSet<long> found)
    {
        var shown = new List<FaqBranch>();
        foreach (var category in siblings.OrderBy(category => category.Name, French).ThenBy(category => category.Id))
        {
            var own = new HashSet<long>(articles[category.Id]);
            long[] direct = [.. own];
            var children = InOrder(below[category.Id], own);
            found.UnionWith(own);
            if (own.Count > 0)
            {
                shown.Add(branches[category.Id] = new FaqBranch(category, own.Count, direct, children));
            }
        }

        return shown;
    }
}
