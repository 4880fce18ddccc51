namespace GlpiBridge.Forms.Importing;

/// <summary>What is noted of a form as a whole, in both formats.</summary>
internal static class FormNotes
{
    private static readonly string[] RootEntities = ["", "Root entity", "Entité racine"];

    public static void AddSurroundings(this ImportNotes notes, string entity, string category, bool isInactive, IEnumerable<string> languages)
    {
        notes.AddIf(isInactive, "Le formulaire est inactif dans GLPI ; dans le portail, il se montre dès que son fichier est dans config/forms.");
        notes.AddIf(!RootEntities.Contains(entity), $"Entité : le formulaire est celui de « {entity} » dans GLPI ; dans le portail, toutes les entités le voient.");
        notes.AddIf(category.Length > 0, $"Rubrique : « {category} » n'est pas reprise ; l'accueil montre les formulaires dans l'ordre de la clé order.");
        var translated = languages.Distinct().ToList();
        notes.AddIf(translated.Count > 0, $"Traductions : elles ne sont pas reprises ({string.Join(", ", translated)}).");
    }

    public static void AddConditionalSending(this ImportNotes notes) => notes.Add("Envoi : la condition du bouton d'envoi n'est pas reprise.");

    public static void AddNoConditions(this ImportNotes notes, string label) => notes.Add(label, "une règle d'affichage sans condition ; ici la question se montre toujours.");

    public static void AddOtherTarget(this ImportNotes notes, string name, string type) =>
        notes.Add($"Cible « {name} » ({type}) : elle n'est pas reprise ; un formulaire fait un seul ticket.");

    public static void AddOfTicket(this ImportNotes notes, string what, string detail) => notes.Add($"Ticket, {what} : pas d'équivalent ({detail}).");
}
