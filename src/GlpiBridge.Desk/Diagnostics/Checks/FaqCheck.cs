using System.Runtime.CompilerServices;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Knowledge;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>Whether there is a FAQ to show.</summary>
internal sealed class FaqCheck(ServiceReadings readings, GlpiServiceAccount service, KnowledgeReader reader) : ICheck
{
    public string Name => "faq";

    public string Subject => "FAQ";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var profile = (await readings.SessionAsync(ct)).ProfileName;
        int? count;
        try
        {
            count = (await service.RunAsync(reader.ListAsync, ct)).Count(article => article.IsFaq);
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Forbidden)
        {
            count = null;
        }

        yield return count switch
        {
            null => new Finding(Name, Verdict.ToMend, Subject, "Le compte de service ne lit pas la base de connaissances : le portail n'a pas de FAQ.") { Menu = MenuPath.Profile(profile, "Outils, « Base de connaissances » : « Lecture »", "Tools, « Knowledge base »: « Read »") },
            0 => new Finding(Name, Verdict.ToMend, Subject, "Aucun article n'est dans la FAQ : cochez « Mettre l'article dans la FAQ » pour ceux que les agents doivent lire.") { Menu = new MenuPath("Outils > Base de connaissances", "Tools > Knowledge base") },
            _ => new Finding(Name, Verdict.Ok, Subject, $"{count} articles ; à qui chacun est destiné, le portail le respecte."),
        };
    }
}
