using System.ComponentModel;

namespace GlpiBridge.Forms.Loading;

/// <summary>A condition: all, any, not, or one test on a question.</summary>
internal sealed class ConditionDocument
{
    [Description("Toutes ces conditions sont remplies.")]
    public List<ConditionDocument>? All { get; set; }

    [Description("Au moins une de ces conditions est remplie.")]
    public List<ConditionDocument>? Any { get; set; }

    [Description("Cette condition n'est pas remplie.")]
    public ConditionDocument? Not { get; set; }

    [Description("Identifiant d'une question placée plus haut.")]
    public string? Question { get; set; }

    [Description("La réponse est cette valeur.")]
    public new string? Equals { get; set; }

    [Description("La réponse est l'une de ces valeurs.")]
    public List<string>? In { get; set; }

    [Description("La réponse contient ce texte, majuscules ou minuscules.")]
    public string? Contains { get; set; }

    [Description("true : la question est remplie ; false : elle est vide ou cachée.")]
    public bool? Filled { get; set; }

    internal bool HasTest => Equals is not null || In is not null || Contains is not null || Filled is not null;

    /// <summary>Ids of the questions that it names, at any depth.</summary>
    internal IEnumerable<string> Named =>
        (All ?? []).Concat(Any ?? []).Append(Not).OfType<ConditionDocument>().SelectMany(part => part.Named).Concat(Question is null ? [] : [Question]);
}
