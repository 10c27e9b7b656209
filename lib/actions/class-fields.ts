import { z } from 'zod'

export const fieldClass = z.enum(['public', 'members', 'confidential'], 'Choose who may see this.')
