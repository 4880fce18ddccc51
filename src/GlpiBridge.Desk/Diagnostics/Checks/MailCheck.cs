using System.Runtime.CompilerServices;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Notifications;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>Whether GLPI sends mails, which « Mot de passe oublié » needs, and whether the links in them lead anywhere.</summary>
internal sealed class MailCheck(ServiceReadings readings, GlpiServiceAccount service, NotificationReader notifications) : ICheck
{
    public string Name => "mail";

    public string Subject => "Courriels de GLPI";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var config = await readings.ConfigAsync(ct);
        yield return config is { UsesNotifications: true, NotifiesByMail: true }
            ? new Finding(Name, Verdict.Ok, Subject, "GLPI notifie par courriel. Que les courriels partent et arrivent vraiment ne se voit pas d'ici : essayez « Mot de passe oublié ».") { Menu = MenuPath.Notifications }
            : new Finding(Name, Verdict.ToMend, Subject, "GLPI n'envoie pas de courriel : « Mot de passe oublié » ne peut pas marcher et personne n'est prévenu d'une réponse. Activez le suivi et les notifications par courriel.") { Menu = MenuPath.Notifications };
        yield return await LostPasswordAsync(ct);
        yield return Address(config.UrlBase);
    }

    private async Task<Finding> LostPasswordAsync(CancellationToken ct)
    {
        const string name = "mail-password", subject = "Courriel de mot de passe oublié";
        try
        {
            var found = await service.RunAsync(notifications.ListOfLostPasswordAsync, ct);
            return found.Any(notification => notification.IsActive)
                ? new Finding(name, Verdict.Ok, subject, "Sa notification est active. Son lien doit mener au portail : voir « Mot de passe oublié » dans la documentation.") { Menu = MenuPath.PasswordMail }
                : new Finding(name, Verdict.ToMend, subject, "Sa notification est inactive ou supprimée : GLPI dit oui, et personne ne reçoit rien. Activez la notification de l'événement « Mot de passe oublié » des utilisateurs.") { Menu = MenuPath.PasswordMail };
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Forbidden)
        {
            return new Finding(name, Verdict.CannotTell, subject, "Le compte de service ne lit pas les notifications, et n'en a pas besoin : vérifiez vous-même que celle de l'événement « Mot de passe oublié » est active.") { Menu = MenuPath.PasswordMail };
        }
    }

    private static Finding Address(string url)
    {
        const string name = "url-base", subject = "Adresse de GLPI dans ses courriels";
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? new Finding(name, Verdict.Ok, subject, $"{url}") { Menu = MenuPath.Url }
            : new Finding(name, Verdict.ToMend, subject, $"« {url} » n'est pas une adresse complète : les liens des courriels ne mèneront nulle part.") { Menu = MenuPath.Url };
    }
}
