using System.Runtime.CompilerServices;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>For which accounts « Mot de passe oublié » cannot work: those that share an address, have none, or whose password is known elsewhere.</summary>
internal sealed class AccountsCheck(ServiceReadings readings, GlpiServiceAccount service, UserDirectory directory) : ICheck
{
    private static readonly MenuPath Users = new("Administration > Utilisateurs", "Administration > Users");

    public string Name => "accounts";

    public string Subject => "Comptes des agents";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var active = (await readings.UsersAsync(ct)).Where(user => user.IsActive).ToList();
        var ids = active.Select(user => user.Id).ToHashSet();
        var addresses = (await service.RunAsync(directory.ListEmailsAsync, ct)).Where(email => email.UserId is { } owner && ids.Contains(owner)).ToList();

        var shared = addresses.GroupBy(email => email.Address.Trim(), StringComparer.OrdinalIgnoreCase).Count(same => same.Select(email => email.UserId).Distinct().Count() > 1);
        yield return shared == 0
            ? new Finding("accounts-shared", Verdict.Ok, "Adresses partagées", "Aucune adresse n'est celle de deux comptes actifs.")
            : new Finding("accounts-shared", Verdict.ToMend, "Adresses partagées", $"{shared} adresse(s) appartiennent à plusieurs comptes actifs : GLPI ne sait pas à qui rendre son mot de passe, et refuse. Donnez à chacun la sienne.") { Menu = Users };

        var elsewhere = active.Count(user => user.Source is not (AccountSource.Glpi or AccountSource.NotYet));
        yield return new Finding(
            "accounts-external", Verdict.Ok, "Comptes d'annuaire",
            elsewhere == 0 ? "Tous les mots de passe sont ceux de GLPI." : $"{elsewhere} compte(s) sur {active.Count} ont leur mot de passe ailleurs (annuaire, messagerie) : ils se connectent, mais le récupèrent là-bas.");
    }
}
