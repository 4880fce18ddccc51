using System.Globalization;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Loading;

/// <summary>The questions of a form while it is read from top to bottom: those read already, and what the others look at.</summary>
internal sealed class QuestionRegister
{
    private readonly FormFile file;
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> looksAt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Question> earlier = new(StringComparer.Ordinal);

    public QuestionRegister(FormFile file)
    {
        this.file = file;
        foreach (var (section, s) in (file.Document.Sections ?? []).Select((section, index) => (section, index)))
        {
            foreach (var (question, q) in (section.Questions ?? []).Select((question, index) => (question, index)))
            {
                Announce(question, section, string.Create(CultureInfo.InvariantCulture, $"sections[{s}].questions[{q}]"));
            }
        }
    }

    public bool IsEmpty => places.Count == 0;

    public IReadOnlyDictionary<string, Question> Earlier => earlier;

    public Question this[string id] => earlier[id];

    public void Add(Question question) => earlier.Add(question.Id, question);

    public FormFileException Unknown(string id, string place) =>
        file.Error(place, $"la question « {id} » n'existe pas dans ce formulaire. Corrigez son identifiant.{Nearest.Suggestion(id, places.Keys)}");

    /// <summary>Refuses a condition that looks at a question which is not asked before.</summary>
    public void ThrowIfNotEarlier(string id, string place, string? owner)
    {
        if (!places.TryGetValue(id, out var where))
        {
            throw Unknown(id, place);
        }

        if (earlier.ContainsKey(id))
        {
            return;
        }

        throw file.Error(place,
            id == owner ? $"la question « {id} » dépend d'elle-même. Faites porter la condition sur une question placée plus haut."
            : owner is null && where.StartsWith(place.Split('.')[0] + ".", StringComparison.Ordinal) ? $"la section dépend de « {id} », qu'elle contient. Placez cette question dans une section qui précède."
            : owner is not null && Path(id, owner) is { } path ? $"ces questions dépendent l'une de l'autre : {string.Join(" → ", path.Prepend(owner))}. Retirez une de ces conditions."
            : string.Create(CultureInfo.InvariantCulture,
                $"la condition regarde « {id} », qui n'est pas posée avant (ligne {file.Line(where)}). Une condition ne peut porter que sur une question placée plus haut : déplacez l'une des deux."));
    }

    private void Announce(QuestionDocument question, SectionDocument section, string place)
    {
        var id = Identifier.Read(file, question.Id, place + ".id");
        if (!places.TryAdd(id, place))
        {
            throw file.Error(place + ".id",
                string.Create(CultureInfo.InvariantCulture, $"l'identifiant « {id} » sert déjà à une autre question (ligne {file.Line(places[id])}). Choisissez-en un autre."));
        }

        looksAt[id] = [.. new[] { question.ShowWhen, question.RequiredWhen, section.ShowWhen }.OfType<ConditionDocument>().SelectMany(condition => condition.Named)];
    }

    private List<string>? Path(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var ways = new Queue<List<string>>([[from]]);
        while (ways.TryDequeue(out var way))
        {
            foreach (var next in looksAt.GetValueOrDefault(way[^1], []))
            {
                if (next == to)
                {
                    return [.. way, next];
                }

                if (seen.Add(next))
                {
                    ways.Enqueue([.. way, next]);
                }
            }
        }

        return null;
    }
}
