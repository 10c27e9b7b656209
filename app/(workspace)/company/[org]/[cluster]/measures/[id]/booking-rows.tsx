'use client'
/** BookingRows { bookings, hubs }   what a measure books on the hubs of its cluster, one row a hub; without script there are spare rows */
import { hubUnitNames } from '#lib/domain/infrastructure/words'
import type { Hub } from '#lib/domain/infrastructure/hub'
import type { HubBooking } from '#lib/domain/measures/needs'
import { FieldGroup } from '#ui/field-group'
import { NumberInput, Select } from '#ui/field'
import { FormRows, RowLabel } from '#ui/form-rows'
import { fieldClassOptions } from '../../form-place.ts'

type Props = { readonly bookings: readonly HubBooking[]; readonly hubs: readonly Hub[] }

export function BookingRows({ bookings, hubs }: Props) {
  return (
    <FieldGroup
      name="bookings"
      title="Booked on shared infrastructure"
      hint="At full effect, in the unit of the hub. Without a year or a ramp of its own, a booking follows the measure. Empty rows are left out."
    >
      <FormRows count={bookings.length} spare={2} what="booking" add="Add a booking">
        {(row, at) => <BookingRow booking={bookings[row]} hubs={hubs} at={at} />}
      </FormRows>
    </FieldGroup>
  )
}

function BookingRow({ booking, hubs, at }: { booking: HubBooking | undefined; hubs: readonly Hub[]; at: number }) {
  const place = booking && [booking.hubId, booking.phaseId].filter(Boolean).join('/')
  const gone = booking !== undefined && !hubs.some(({ id }) => id === booking.hubId)
  const said = `booking ${at + 1}`
  return (
    <>
      <Select
        name={`bookings.${at}.hub`}
        label={<RowLabel says="Hub" of={said} />}
        bare={at > 0}
        defaultValue={place ?? ''}
        className="w-60"
      >
        <option value="">Choose a hub</option>
        {gone && <option value={place}>A hub that is no longer kept</option>}
        {hubs.map((hub) => (
          <optgroup key={hub.id} label={`${hub.name}, ${hubUnitNames[hub.unit]} a year`}>
            <option value={hub.id}>{hub.name}</option>
            {hub.phases.map((phase) => (
              <option key={phase.id} value={`${hub.id}/${phase.id}`}>
                {hub.name}: {phase.name}, {phase.from}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <NumberInput
        name={`bookings.${at}.perYear`}
        label={<RowLabel says="Amount" of={said} />}
        bare={at > 0}
        placeholder="Amount"
        unit="a year"
        defaultValue={booking?.perYear}
      />
      <NumberInput
        name={`bookings.${at}.from`}
        label={<RowLabel says="First year" of={said} />}
        bare={at > 0}
        placeholder="From"
        size={6}
        defaultValue={booking?.from ?? ''}
      />
      <NumberInput
        name={`bookings.${at}.rampYears`}
        label={<RowLabel says="Ramp" of={said} />}
        bare={at > 0}
        placeholder="Ramp"
        unit="years"
        size={4}
        defaultValue={booking?.rampYears ?? ''}
      />
      <Select
        name={`bookings.${at}.class`}
        label={<RowLabel says="Seen by" of={said} />}
        bare={at > 0}
        defaultValue={booking?.class ?? 'members'}
        options={fieldClassOptions}
      />
    </>
  )
}
