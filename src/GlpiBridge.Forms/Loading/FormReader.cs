using System.Text.RegularExpressions;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Loading;

/// <summary>Reads one form from its YAML text and refuses, in an administrator's words, what could not work.</summary>
public static partial class FormReader
{
    /// <summary>Reads a form.</summary>
    /// <param name="name">File name, for messages.</param>
    /// <param name="yaml">Text of the file.</param>
    /// <exception cref="FormFileException">The file cannot be used; the message says where, why, and what to do.</exception>
    public static FormDefinition Read(string name, string yaml)
    {
        var file = FormFile.Parse(name, yaml);
        var document = file.Document;
        var register = new QuestionRegister(file);
        if (register.IsEmpty)
        {
            throw file.Error("sections", "le formulaire ne pose aucune question. Ajoutez une section avec des questions.");
        }

        var sections = Sections(file, register);
        var form = new FormDefinition
        {
            Id = Identifier.Read(file, document.Id, "id"),
            Order = document.Order,
            Tile = Tile(file, document.Tile),
            Title = file.Needed(document.Title, "title"),
            Introduction = document.Introduction,
            Closing = document.Closing,
            Sections = sections,
            Ticket = new TicketReader(file, register, sections).Read(document.Ticket),
        };
        new ReachCheck(file, form).ThrowIfOutOfReach();
        return form;
    }

    private static List<FormSection> Sections(FormFile file, QuestionRegister register)
    {
        var conditions = new ConditionReader(file, register);
        var questions = new QuestionReader(file, conditions);
        var sections = new List<FormSection>();
        foreach (var section in file.Document.Sections ?? [])
        {
            var place = $"sections[{sections.Count}]";
            var title = file.Needed(section.Title, place + ".title");
            if (section.Questions is not { Count: > 0 } asked)
            {
                throw file.Error(place, $"la section « {title} » ne pose aucune question. Ajoutez-en une ou retirez la section.");
            }

            var when = conditions.Read(section.ShowWhen, place + ".show-when");
            var read = new List<Question>();
            foreach (var question in asked)
            {
                read.Add(questions.Read(question, $"{place}.questions[{read.Count}]"));
                register.Add(read[^1]);
            }

            sections.Add(new FormSection(title, when, read));
        }

        return sections;
    }

    private static FormTile Tile(FormFile file, TileDocument? tile)
    {
        var icon = file.Needed(tile?.Icon, "tile.icon");
        return IconShape().IsMatch(icon)
            ? new FormTile(file.Needed(tile?.Title, "tile.title"), file.Needed(tile?.Sentence, "tile.sentence"), icon)
            : throw file.Error("tile.icon", $"« {icon} » n'est pas le nom d'une icône : minuscules, chiffres et tirets seuls, par exemple « alert », « headset » ou « key ».");
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,40}\\z")]
    private static partial Regex IconShape();
}
