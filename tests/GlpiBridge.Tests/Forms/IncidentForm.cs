using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Tests.Forms;

/// <summary>The incident form that ships, with answers as the manual's agent gives them.</summary>
internal static class IncidentForm
{
    public static FormDefinition Definition { get; } = FormFolder.Read(Path.Combine(RepositoryFolder.Config, "forms")).Single(form => form.Id == "incident");

    public static AnswerRules Rules { get; } = new()
    {
        CategoryName = (question, id) => (question.Root, id) switch
        {
            ("Incident > Logiciel", "12") => "Incident > Logiciel > Ressources Humaines > Gestion de la Paie > Cosoluce - Parme",
            ("Incident > Materiel", "40") => "Incident > Materiel > Pc Fixe",
            _ => null,
        },
        Extensions = new HashSet<string> { "pdf", "png" },
        MaxFileBytes = 20 * 1024 * 1024,
    };

    public static FormAnswers SoftwareAnswers { get; } = FormAnswers.Empty
        .With("est-concerne", "oui")
        .With("a-contraintes", "non")
        .With("titre", "Parme : message d’erreur")
        .With("objet", "logiciel")
        .With("logiciel", "12")
        .With("symptome-logiciel", "<p>Ce matin 10h00</p>")
        .With("urgence", "4")
        .With("seul-concerne", "oui");

    public static FormValidation Check(FormAnswers answers) => FormValidation.Of(Definition, answers, Rules);
}
