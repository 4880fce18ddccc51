namespace GlpiBridge.Desk.Diagnostics;

/// <summary>Where a setting stands in GLPI.</summary>
/// <param name="French">As GLPI's menus say it in French.</param>
/// <param name="English">As they say it in English.</param>
public sealed record MenuPath(string French, string English)
{
    public static readonly MenuPath Api = new("Configuration > Générale > API", "Setup > General > API");
    public static readonly MenuPath Notifications = new("Configuration > Notifications", "Setup > Notifications");
    public static readonly MenuPath PasswordMail = new("Configuration > Notifications > Notifications, « Password Forget »", "Setup > Notifications > Notifications, « Password Forget »");
    public static readonly MenuPath Url = new("Configuration > Générale > Configuration générale, « URL de l'application »", "Setup > General > General setup, « URL of the application »");
    public static readonly MenuPath Documents = new("Configuration > Générale > Gestion, « Taille maximale des documents »", "Setup > General > Management, « Document files maximum size (Mio) »");
    public static readonly MenuPath DocumentTypes = new("Configuration > Intitulés > Types de documents", "Setup > Dropdowns > Document types");
    public static readonly MenuPath Categories = new("Configuration > Intitulés > Catégories ITIL", "Setup > Dropdowns > ITIL categories");
    public static readonly MenuPath Maintenance = new("Configuration > Générale > Système, « Mode maintenance »", "Setup > General > System, « Maintenance mode »");
    public static readonly MenuPath Token = new("Administration > Utilisateurs > (le compte) > Clefs d'accès distant", "Administration > Users > (the account) > Remote access keys");

    public static MenuPath Profile(string name, string tabInFrench, string tabInEnglish) =>
        new($"Administration > Profils > {name} > {tabInFrench}", $"Administration > Profiles > {name} > {tabInEnglish}");
}
