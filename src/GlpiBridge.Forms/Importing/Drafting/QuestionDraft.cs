using System.Reflection;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Forms.Importing.Drafting;

/// <summary>Makes questions of GLPI's fields: of the same kind, else of the nearest, with a note.</summary>
internal sealed class QuestionDraft(Identifiers ids, ImportNotes notes)
{
    /// <summary>What stands for the root of a category question that only an administrator can tell.</summary>
    public const string UnknownRoot = "Racine à compléter";

    // GLPI cuts what is longer, and a line of ours has no more room either.
    private const int LongestLine = 255;
    private const int LongestText = 60_000;
    private const int MostDecimals = 10;

    private static readonly HashSet<string> Devices = new(StringComparer.Ordinal) { "Computer", "Monitor", "NetworkEquipment", "Peripheral", "Phone", "Printer" };

    // In GLPI's two languages that matter here: conditions name the label that the author saw.
    private static readonly (string Value, string Label, string English)[] Levels =
    [
        ("5", "Très haute", "Very high"), ("4", "Haute", "High"), ("3", "Moyenne", "Medium"), ("2", "Basse", "Low"), ("1", "Très basse", "Very low"),
    ];

    private static readonly (string Value, string Label, string English, string Number)[] RequestTypes =
    [
        ("incident", "Incident", "Incident", "1"), ("demande", "Demande", "Request", "2"),
    ];

    /// <summary>The question, or null when the user has nothing to do with the field.</summary>
    public DraftedQuestion? Of(ForeignField field, SectionDocument section)
    {
        var (document, answers) = field.Kind is ForeignKind.Select or ForeignKind.Radios or ForeignKind.Checkboxes ? Choice(field)
            : field.Kind is ForeignKind.Urgency ? (new UrgencyDocument { Choices = [.. Levels.Select(level => new ChoiceDocument { Value = level.Value, Label = level.Label })] },
                Answers(Levels.SelectMany(level => new[] { (level.Value, level.Value), (level.Label, level.Value), (level.English, level.Value) })))
            : field.Kind is ForeignKind.RequestType ? RequestType()
            : (Free(field), null);
        if (document is null)
        {
            notes.Add(field.Label, $"champ sans l'agent ({field.Written}), qui n'est pas repris{(field.Default.Length > 0 ? $" ; il valait « {field.Default} »" : "")}.");
            return null;
        }

        document.Type = document.GetType().GetCustomAttribute<QuestionTypeAttribute>()!.Name;
        document.Id = ids.Next(field.Label);
        document.Label = field.Label;
        document.Help ??= field.Help.Length > 0 ? field.Help : null;

        // Below a root that GLPI does not have nothing can be picked, and nobody could send the form.
        document.Required = field.IsRequired && document is not (InformationDocument or CategoryDocument { Root: UnknownRoot });
        NoteDefault(field, document);
        return new DraftedQuestion(field, document, section, answers);
    }

    private QuestionDocument? Free(ForeignField field) => field.Kind switch
    {
        ForeignKind.Text => new ShortTextDocument { MaxLength = Length(field, LongestLine) },
        ForeignKind.Area => new RichTextDocument { MaxLength = Length(field, LongestText), Outline = field.Default.Length > 0 ? field.Default : null },
        ForeignKind.Email => new EmailDocument(),
        ForeignKind.Integer => new NumberDocument { Min = field.Min, Max = field.Max },
        ForeignKind.Decimal => new NumberDocument { Min = field.Min, Max = field.Max, Decimals = MostDecimals },
        ForeignKind.Date => new DateDocument(),
        ForeignKind.DateTime => Line(field, "jour et heure se tapent ici dans un texte d'une ligne. Dites dans help comment les écrire."),
        ForeignKind.Time => Line(field, "l'heure se tape ici dans un texte d'une ligne. Dites dans help comment l'écrire."),
        ForeignKind.Item => Item(field),
        ForeignKind.Device => Asset(field),
        ForeignKind.Requester => Person(field),
        ForeignKind.People => Line(field, "les personnes se tapent ici dans un texte d'une ligne ; elles ne deviennent pas des acteurs du ticket."),
        ForeignKind.Files => new FilesDocument(),
        ForeignKind.Information => new InformationDocument { Help = field.Help.Length > 0 ? field.Help : field.Label },
        ForeignKind.Hidden => null,
        _ => Line(field, $"le type « {field.Written} » n'existe pas ici ; c'est devenu un texte d'une ligne."),
    };

    private ShortTextDocument Line(ForeignField field, string sentence)
    {
        notes.Add(field.Label, sentence);
        return new ShortTextDocument();
    }

    private QuestionDocument Item(ForeignField field) => field switch
    {
        { IsCategory: true } => Category(field),
        { ItemType: "User" } => Person(field),
        _ when Devices.Contains(field.ItemType) => Asset(field),
        _ => Line(field, $"la liste « {field.ItemType} » de GLPI n'est pas proposée ici ; c'est devenu un texte d'une ligne."),
    };

    private CategoryDocument Category(ForeignField field)
    {
        var isKnown = field.Root is not null && CategoryQuestion.CanExist(field.Root);
        if (!isKnown)
        {
            notes.Add(field.Label, $"écrivez dans root, à la place de « {UnknownRoot} », le nom complet de la catégorie dont les descendantes sont proposées{(field.Root is null ? "" : $" (dans l'export : « {field.Root} »)")}{(field.IsRequired ? ", puis required: true" : "")}.");
        }

        if (field.Depth > 0)
        {
            notes.Add(field.Label, $"la limite à {field.Depth} niveaux de catégories n'est pas reprise : tous les niveaux sont proposés.");
        }

        if (field.OffersRoot)
        {
            notes.Add(field.Label, "la catégorie racine pouvait être choisie elle-même ; ici seules celles d'en dessous le peuvent.");
        }

        return new CategoryDocument { Root = isKnown ? field.Root : UnknownRoot, Kind = field.CategoryKind };
    }

    private PersonDocument Person(ForeignField field)
    {
        notes.Add(field.Label, "au lieu de choisir dans l'annuaire, l'agent répond oui si c'est lui, sinon il donne nom, téléphone et adresse. Tournez l'intitulé en question, par exemple « Êtes-vous la personne concernée ? ».");
        return new PersonDocument();
    }

    private AssetDocument Asset(ForeignField field)
    {
        notes.Add(field.Label, "au lieu de choisir un matériel, l'agent en donne le numéro de série. Adaptez l'intitulé.");
        return new AssetDocument();
    }

    private static (QuestionDocument Document, IReadOnlyDictionary<string, string>? Answers) RequestType() => (
        new RadioDocument { Choices = [.. RequestTypes.Select(type => new ChoiceDocument { Value = type.Value, Label = type.Label })] },
        Answers(RequestTypes.SelectMany(type => new[] { (type.Number, type.Value), (type.Label, type.Value), (type.English, type.Value) })));

    private (QuestionDocument Document, IReadOnlyDictionary<string, string>? Answers) Choice(ForeignField field)
    {
        if (field.Options.Count == 0)
        {
            return (Line(field, "la liste n'a pas de réponse possible dans l'export ; c'est devenu un texte d'une ligne."), null);
        }

        if (field.Options is [var only])
        {
            notes.Add(field.Label, $"la seule réponse possible, « {only.Label} », est devenue oui ou non ; non y est aussi une réponse.");
            return (new YesNoDocument { Help = string.Join('\n', new[] { only.Label, field.Help }.Where(text => text.Length > 0)) },
                Answers([(only.Key, "oui"), (only.Label, "oui")]));
        }

        if ((field.Min ?? field.Max) is not null)
        {
            notes.Add(field.Label, $"le nombre de réponses à cocher ({field.Min} à {field.Max}) n'est pas vérifié ici.");
        }

        var values = new Identifiers("reponse");
        var choices = field.Options.Select(option => (Option: option, Choice: new ChoiceDocument { Value = values.Next(option.Label), Label = option.Label })).ToList();
        List<ChoiceDocument> written = [.. choices.Select(pair => pair.Choice)];
        QuestionDocument document = field.Kind switch
        {
            ForeignKind.Select => new DropdownDocument { Choices = written },
            ForeignKind.Radios => new RadioDocument { Choices = written },
            _ => new CheckboxesDocument { Choices = written },
        };
        return (document, Answers(choices.Select(pair => (pair.Option.Key, pair.Choice.Value!)).Concat(choices.Select(pair => (pair.Option.Label, pair.Choice.Value!)))));
    }

    // The first of two with the same label, as in GLPI.
    private static Dictionary<string, string> Answers(IEnumerable<(string Called, string Value)> pairs)
    {
        var answers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (called, value) in pairs)
        {
            answers.TryAdd(called, value);
        }

        return answers;
    }

    private int? Length(ForeignField field, int longest)
    {
        if (field.Min > 0)
        {
            notes.Add(field.Label, $"la longueur d'au moins {field.Min} caractères n'est pas vérifiée ici.");
        }

        if (field.Max > longest)
        {
            notes.Add(field.Label, $"la longueur est limitée à {longest} caractères ({field.Max} dans GLPI).");
        }

        return field.Max is >= 1 and { } max ? (int)Math.Min(max, longest) : null;
    }

    private void NoteDefault(ForeignField field, QuestionDocument document)
    {
        // An outline holds it, and GLPI takes a medium urgency anyway.
        if (field.Default.Length > 0 && document is not RichTextDocument && (field.Kind, field.Default) is not (ForeignKind.Urgency, "3"))
        {
            notes.Add(field.Label, $"la réponse proposée d'avance, « {(field.Kind is ForeignKind.RequestType ? RequestTypes.FirstOrDefault(type => type.Number == field.Default).Label : field.Default)} », n'est pas reprise.");
        }
    }
}
