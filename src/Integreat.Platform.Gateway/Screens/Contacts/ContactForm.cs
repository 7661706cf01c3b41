using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Gateway.Screens.Things;

namespace Integreat.Platform.Gateway.Screens.Contacts;

/// <summary>A contact as it is being edited.</summary>
internal sealed class ContactForm
{
    public long? Location { get; set; }
    public string AreaOfResponsibility { get; set; } = "";
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";
    public string PhoneNumber { get; set; } = "";
    public string MobileNumber { get; set; } = "";
    public string Website { get; set; } = "";
    public WeekForm Week { get; private init; } = WeekForm.Of([]);
    public string AppointmentUrl { get; set; } = "";

    public static ContactForm Of(ContactData data) => new()
    {
        Location = data.Location,
        AreaOfResponsibility = data.Card.AreaOfResponsibility,
        Name = data.Card.Name,
        Email = data.Card.Email,
        PhoneNumber = data.Card.PhoneNumber,
        MobileNumber = data.Card.MobileNumber,
        Website = data.Card.Website,
        Week = WeekForm.Of(data.OpeningHours),
        AppointmentUrl = data.AppointmentUrl,
    };

    public ContactData ToData() => new()
    {
        Location = Location ?? 0,
        Card = new ContactCard
        {
            AreaOfResponsibility = AreaOfResponsibility.Trim(),
            Name = Name.Trim(),
            Email = Email.Trim(),
            PhoneNumber = PhoneNumber.Trim(),
            MobileNumber = MobileNumber.Trim(),
            Website = Website.Trim(),
        },
        OpeningHours = Week.ToData(),
        AppointmentUrl = AppointmentUrl.Trim(),
    };

    /// <summary>Both say the same.</summary>
    public static bool AreSame(ContactData one, ContactData other) => WeekForm.AreSame(one.OpeningHours, other.OpeningHours) && one with
    {
        OpeningHours = [],
    } == other with
    {
        OpeningHours = [],
    };
}
