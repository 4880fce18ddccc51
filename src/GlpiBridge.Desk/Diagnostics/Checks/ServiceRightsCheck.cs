using System.Runtime.CompilerServices;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>What the service account may read, one thing after the other.</summary>
internal sealed class ServiceRightsCheck(ServiceReadings readings) : ICheck
{
    public string Name => "service-rights";

    public string Subject => "Droits du compte de service";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var session = await readings.SessionAsync(ct);
        yield return session.IsHelpdesk
            ? new Finding("service-interface", Verdict.ToMend, "Profil du compte de service", $"Le profil « {session.ProfileName} » a l'interface simplifiée, qui ne lit presque rien : donnez au compte un profil de l'interface standard.") { Menu = MenuPath.Profile(session.ProfileName, "Profil", "Profile") }
            : new Finding("service-interface", Verdict.Ok, "Profil du compte de service", $"« {session.ProfileName} », interface standard.");
        yield return await MayAsync(session, "categories", "Catégories ITIL", "les formulaires n'ont aucune catégorie", "Configuration", "Setup", readings.CategoriesAsync, ct);
        yield return await MayAsync(session, "document-types", "Types de documents", "aucun fichier ne peut être joint", "Configuration", "Setup", readings.DocumentTypesAsync, ct);
        yield return await MayAsync(session, "users", "Utilisateurs", "les formulaires ne proposent ni téléphone ni bénéficiaire", "Administration", "Administration", readings.UsersAsync, ct);
        yield return await MayAsync(session, "entities", "Entités", "personne n'apprend quand GLPI clôt une demande", "Administration", "Administration", readings.EntitiesAsync, ct);
    }

    private static async Task<Finding> MayAsync<T>(
        GlpiSession session, string name, string subject, string without, string tabInFrench, string tabInEnglish, Func<CancellationToken, Task<IReadOnlyList<T>>> list, CancellationToken ct)
    {
        var (check, what) = ("service-" + name, $"Compte de service : {subject}");
        var menu = MenuPath.Profile(session.ProfileName, tabInFrench, tabInEnglish);
        try
        {
            var found = await list(ct);
            return found.Count > 0
                ? new Finding(check, Verdict.Ok, what, $"Lecture possible ({found.Count}).") { Menu = menu }
                : new Finding(check, Verdict.ToMend, what, $"Rien n'est visible ; tant que c'est ainsi, {without}. Le compte doit être sur l'entité racine, récursif.") { Menu = menu };
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Forbidden)
        {
            return new Finding(check, Verdict.ToMend, what, $"Le droit « Lecture » manque : {without}.") { Menu = menu };
        }
    }
}
