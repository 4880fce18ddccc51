using System.ComponentModel;
using System.Text.Json.Serialization;
using GlpiBridge.Forms.Fields;
using YamlDotNet.Serialization;

namespace GlpiBridge.Forms.Loading;

/// <summary>The keys that every question may have. The document of a type stands in that type's own file, under <c>Fields/</c>.</summary>
internal abstract class QuestionDocument
{
    // What every question has comes first where a form is written.
    [JsonIgnore, YamlMember(Order = -9)]
    public string? Type { get; set; }

    [YamlMember(Order = -10), JsonRequired, Description("Identifiant, unique dans le formulaire : minuscules sans accent, chiffres et tirets.")]
    public string? Id { get; set; }

    [YamlMember(Order = -8), JsonRequired, Description("Intitulé de la question, sans l'étoile des réponses obligatoires.")]
    public string? Label { get; set; }

    [Description("Titre court de la réponse dans le ticket ; l'intitulé sans cette clé.")]
    public string? TicketLabel { get; set; }

    [Description("true : le corps du ticket ne reprend pas cette réponse.")]
    public bool HideInTicket { get; set; }

    [YamlMember(Order = -7), Description("Aide affichée sous l'intitulé.")]
    public string? Help { get; set; }

    [YamlMember(Order = -6), Description("true : réponse obligatoire quand la question se montre.")]
    public bool Required { get; set; }

    [Description("Condition, sur des questions placées plus haut, qui rend la réponse obligatoire.")]
    public ConditionDocument? RequiredWhen { get; set; }

    [Description("Condition, sur des questions placées plus haut, qui fait apparaître la question.")]
    public ConditionDocument? ShowWhen { get; set; }

    /// <summary>The question with what is proper to its type; what is common is added by <see cref="QuestionReader"/>.</summary>
    public abstract Question Build(QuestionSource source);
}

/// <summary>Names the <c>type:</c> that a document is for.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class QuestionTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
