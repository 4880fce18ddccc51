using System.Text.RegularExpressions;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Loading;

/// <summary>Reads one form from its YAML text and refuses, in an administrator's words, what could not work.</summary>
public static partial class FormReader
{
    /// <summary>Reads a form.</summary>
    /// <param name="name">File name, for messages.</param>
    /// <param name="yaml">Text of the file.</param>
    /// <exception cref="FormFileException">The file cannot be used; the message says where and why.</exception>
    public static FormDefinition Read(string name, string yaml)
    {
        var file = FormFile.Parse(name, yaml);
        var document = file.Document;
        var ids = QuestionIds(file);
        var sections = Sections(file, ids);
        return new FormDefinition
        {
            Id = Identifier(file, file.Needed(document.Id, "id"), "id"),
            Order = document.Order,
            Tile = new FormTile(
                file.Needed(document.Tile?.Title, "tile.title"),
                file.Needed(document.Tile?.Sentence, "tile.sentence"),
                file.Needed(document.Tile?.Icon, "tile.icon")),
            Title = file.Needed(document.Title, "title"),
            Introduction = document.Introduction,
            Closing = document.Closing,
            Sections = sections,
            Ticket = new TicketReader(file, sections.SelectMany(section => section.Questions).ToDictionary(question => question.Id, StringComparer.Ordinal)).Read(document.Ticket),
        };
    }

    private static HashSet<string> QuestionIds(FormFile file)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (section, s) in (file.Document.Sections ?? []).Select((section, index) => (section, index)))
        {
            foreach (var (question, q) in (section.Questions ?? []).Select((question, index) => (question, index)))
            {
                var place = $"sections[{s}].questions[{q}].id";
                if (!ids.Add(Identifier(file, file.Needed(question.Id, place), place)))
                {
                    throw file.Error(place, $"l'identifiant « {question.Id} » sert déjà à une autre question. Choisissez-en un autre.");
                }
            }
        }

        return ids.Count > 0 ? ids : throw file.Error("sections", "le formulaire ne pose aucune question.");
    }

    private static List<FormSection> Sections(FormFile file, HashSet<string> all)
    {
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        var conditions = new ConditionReader(file, earlier, all);
        var questions = new QuestionReader(file, conditions);
        var sections = new List<FormSection>();
        foreach (var section in file.Document.Sections ?? [])
        {
            var place = $"sections[{sections.Count}]";
            var when = conditions.Read(section.ShowWhen, place + ".show-when");
            var read = new List<Question>();
            foreach (var question in section.Questions ?? [])
            {
                read.Add(questions.Read(question, $"{place}.questions[{read.Count}]"));
                earlier.Add(read[^1].Id);
            }

            sections.Add(new FormSection(file.Needed(section.Title, place + ".title"), when, read));
        }

        return sections;
    }

    private static string Identifier(FormFile file, string id, string place) =>
        IdentifierShape().IsMatch(id) ? id : throw file.Error(place, $"« {id} » n'est pas un identifiant : minuscules sans accent, chiffres et tirets seuls, par exemple « numero-serie ».");

    // Two hyphens in a row are kept for the parts of a question in the page's own identifiers.
    [GeneratedRegex("^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex IdentifierShape();
}
